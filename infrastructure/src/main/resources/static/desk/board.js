// The board listens to the figures' stream; whenever they change it asks for its numbers and charts again.
(() => {
  'use strict';

  const figures = document.getElementById('figures');
  const live = document.getElementById('live');
  const charts = [...document.querySelectorAll('.desk-chart')].map(element => ({ element, chart: echarts.init(element) }));

  const say = state => {
    live.dataset.state = state;
    live.textContent = live.dataset[state];
  };

  const bars = (element, answer) => {
    const rows = answer.rows.filter(row => row.received > 0 || row.closed > 0);
    const shown = element.dataset.chart === 'category'
      ? [...rows].sort((a, b) => b.received - a.received).slice(0, 12)
      : rows;
    return {
      names: shown.map(row => element.getAttribute('data-kind-' + row.key.toLowerCase())
        || row.label || row.key || element.dataset.unknown),
      series: [
        { name: element.dataset.received, values: shown.map(row => row.received) },
        { name: element.dataset.closed, values: shown.map(row => row.closed) }
      ]
    };
  };

  const ladder = (element, answer) => ({
    names: element.dataset.names.split(','),
    series: [{
      name: element.dataset.received,
      values: ['GRID', 'COMMUNITY', 'STREET', 'DISTRICT'].map(level => answer.byHighestLevel[level] || 0)
    }]
  });

  const draw = async ({ element, chart }) => {
    const response = await fetch(element.dataset.source, { headers: { Accept: 'application/json' } });
    if (!response.ok) {
      return;
    }
    const answer = await response.json();
    const { names, series } = element.dataset.chart === 'ladder' ? ladder(element, answer) : bars(element, answer);
    const line = element.dataset.chart === 'month';
    chart.setOption({
      animation: false,
      color: ['#1b5e4b', '#f0a92e'],
      grid: { left: 12, right: 16, top: 34, bottom: 8, containLabel: true },
      legend: { top: 4 },
      tooltip: { trigger: 'axis' },
      xAxis: { type: 'category', data: names, axisLabel: { interval: line ? 'auto' : 0, rotate: !line && names.length > 5 ? 30 : 0 } },
      yAxis: { type: 'value', minInterval: 1 },
      series: series.map(one => ({ name: one.name, type: line ? 'line' : 'bar', barMaxWidth: 32, data: one.values }))
    });
    element.dataset.drawn = names.length;
  };

  // Figures may change many times a second; people read once.
  let waiting = false;
  let again = false;
  const refresh = async () => {
    if (waiting) {
      again = true;
      return;
    }
    waiting = true;
    htmx.trigger(figures, 'figures-changed');
    await Promise.allSettled(charts.map(draw));
    setTimeout(() => {
      waiting = false;
      if (again) {
        again = false;
        refresh();
      }
    }, 500);
  };

  const area = figures.dataset.area;
  const stream = new EventSource('/api/metrics/stream' + (area ? '?area=' + encodeURIComponent(area) : ''));
  stream.addEventListener('open', () => say('on'));
  stream.addEventListener('error', () => say('off'));
  stream.addEventListener('metrics', () => {
    say('on');
    refresh();
  });

  window.addEventListener('resize', () => charts.forEach(({ chart }) => chart.resize()));
  charts.forEach(draw);
})();
