package org.minqing.demo.story;

import java.util.List;

/** Makes sentences out of phrases. */
final class Words {

    private static final List<String> PLACES =
            List.of("%d号楼", "%d号楼%d单元", "%d号院", "北门", "南门", "西侧小路", "中心花园", "菜场门口", "公交站旁", "学校围墙外", "地下车库");
    private static final List<String> BEFORE = List.of("", "", "", "您好，", "请问一下，", "麻烦记一下，", "之前也反映过，");
    private static final List<String> AFTER =
            List.of("", "", "请尽快处理。", "希望有人来看看。", "麻烦回个电话。", "邻居们都有意见。", "已经拍了照片。", "再不管就要出事了。");
    private static final List<String> STEPS = List.of(
            "已联系当事人，约定上门时间。",
            "现场看过，正在备料。",
            "与物业、居民代表碰头，方案基本谈定。",
            "已转施工队，预计两日内完成。",
            "居民在外地，电话说明了进度。",
            "等一户业主点头，网格员继续做工作。");

    private final Story story;
    private final String place;

    Words(Story story) {
        this.story = story;
        this.place = story.one(PLACES).formatted(story.between(1, 28), story.between(1, 4));
    }

    String place() {
        return place;
    }

    String of(List<String> templates) {
        return story.one(templates).replace("{处}", place).replace("{天}", Integer.toString(story.between(2, 9)));
    }

    String content(Topic topic) {
        return story.one(BEFORE) + of(topic.contents()) + story.one(AFTER);
    }

    String step() {
        return story.one(STEPS);
    }
}
