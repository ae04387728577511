// The board listens to the figures' stream; whenever they change it asks for its numbers again, once, and draws its
// charts from the tables that came.
(() => {
  'use strict';

  const PACE = 2000;
  const AGAIN = 5000;
  const ANYWAY = 60000;

  const figures = document.getElementById('figures');
  const live = document.getElementById('live');
  const charts = new Map();

  const say = state => {
    live.dataset.state = state === 'failed' ? 'off' : state;
    live.textContent = live.dataset[state];
    figures.classList.toggle('desk-stale', state !== 'on');
  };

  const rows = (table, value) => [...table.querySelectorAll('tbody tr[data-name]')]
    .map(row => ({ name: row.dataset.name, value: Number(row.dataset[value]) }));

  const series = (table, names, reversed) => names.map(value => {
    const values = rows(table, value);
    return { name: table.dataset[value], rows: reversed ? values.reverse() : values };
  });

  // The page says which colours there are.
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue('--' + name).trim();

  const draw = element => {
    const table = document.getElementById(element.dataset.table);
    if (!table) {
      return;
    }
    const chart = charts.get(element) || echarts.init(element);
    charts.set(element, chart);
    const line = element.dataset.chart === 'time';
    const drawn = series(table, element.dataset.chart === 'ladder' ? ['count'] : ['received', 'closed'], line);
    const names = drawn[0].rows.map(row => row.name);
    const ink = { color: colour('desk-ink') };
    const axis = { axisLine: { lineStyle: { color: colour('desk-axis') } }, splitLine: { lineStyle: { color: colour('desk-line') } } };
    chart.setOption({
      animation: false,
      color: [colour('desk-first'), colour('desk-second')],
      grid: { left: 12, right: 16, top: 34, bottom: 8, containLabel: true },
      legend: { top: 4, textStyle: ink },
      tooltip: { trigger: 'axis', backgroundColor: colour('tblr-bg-surface'), borderColor: colour('desk-edge'), textStyle: ink },
      xAxis: {
        ...axis,
        splitLine: { show: false },
        type: 'category',
        data: names,
        axisLabel: line ? { ...ink, interval: 'auto' } : { ...ink, interval: 0, width: 84, overflow: 'truncate', rotate: names.length > 6 ? 30 : 0 }
      },
      yAxis: { ...axis, type: 'value', minInterval: 1, axisLabel: ink },
      series: drawn.map(one => ({
        name: one.name, type: line ? 'line' : 'bar', barMaxWidth: 32, symbol: 'circle', symbolSize: 5, data: one.rows.map(row => row.value)
      }))
    });
    element.dataset.drawn = names.length;
  };

  const drawAll = () => {
    charts.forEach((chart, element) => {
      if (!element.isConnected) {
        chart.dispose();
        charts.delete(element);
      }
    });
    figures.querySelectorAll('.desk-chart').forEach(draw);
  };

  // What somebody opened stays open, and who went there by keyboard stays there.
  let kept = { open: [], panel: '', href: '' };
  figures.addEventListener('htmx:beforeSwap', () => {
    const focused = document.activeElement;
    const inside = figures.contains(focused);
    kept = {
      open: [...figures.querySelectorAll('details[open]')].map(details => details.id),
      panel: inside ? focused.closest('.desk-panel')?.id : '',
      href: inside ? focused.getAttribute('href') : ''
    };
  });
  figures.addEventListener('htmx:afterSwap', () => {
    kept.open.forEach(id => document.getElementById(id)?.setAttribute('open', ''));
    if (kept.panel && kept.href) {
      document.querySelector(`#${kept.panel} a[href="${CSS.escape(kept.href)}"]`)?.focus({ preventScroll: true });
    }
    drawAll();
  });

  // Figures may change many times a second; people read once, and nobody reads a page that is not in front of them.
  let busy = false;
  let again = false;
  // The server may show what it found out a moment ago; whoever has heard of something later asks once more.
  let heard = 0;
  const isOfBefore = () => Date.parse(document.getElementById('as-of')?.dateTime) < heard;
  const refresh = () => {
    if (busy || document.hidden) {
      again = true;
      return;
    }
    busy = true;
    again = false;
    htmx.trigger(figures, 'figures-changed');
  };
  const rest = pause => setTimeout(() => {
    busy = false;
    if (again || isOfBefore()) {
      refresh();
    }
  }, pause);

  let open = false;
  figures.addEventListener('htmx:afterRequest', event => {
    if (event.detail.successful) {
      say(open ? 'on' : 'off');
      rest(PACE);
    } else {
      say('failed');
      again = true;
      rest(AGAIN);
    }
  });
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden && again) {
      refresh();
    }
  });

  const area = figures.dataset.area;
  const listen = () => {
    const stream = new EventSource('/api/metrics/stream' + (area ? '?area=' + encodeURIComponent(area) : ''));
    stream.addEventListener('open', () => {
      open = true;
      say('on');
    });
    stream.addEventListener('error', () => {
      open = false;
      say('off');
      if (stream.readyState === EventSource.CLOSED) {
        setTimeout(listen, AGAIN);
      }
    });
    stream.addEventListener('metrics', event => {
      heard = Date.parse(JSON.parse(event.data).asOf);
      refresh();
    });
  };

  listen();
  setInterval(refresh, ANYWAY);
  document.addEventListener('colours', drawAll);
  window.addEventListener('resize', () => charts.forEach(chart => chart.resize()));
  drawAll();
})();
