package org.minqing.demo.district;

import java.util.List;
import java.util.SplittableRandom;

/** Names that nobody bears, and numbers that nobody has. */
public final class InventedNames {

    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜戚谢邹喻柏水窦章";
    private static final List<String> GIVEN = List.of("样例", "示例", "样本", "虚构", "演示", "假设", "范例", "模拟");

    private InventedNames() {}

    /** The names in a fixed order, round and round. */
    static String nth(int number) {
        int surname = number % SURNAMES.length();
        return SURNAMES.charAt(surname) + GIVEN.get(number / SURNAMES.length() % GIVEN.size());
    }

    public static String any(SplittableRandom random) {
        return nth(random.nextInt(SURNAMES.length() * GIVEN.size()));
    }

    public static String phone(SplittableRandom random) {
        return "1990000%04d".formatted(random.nextInt(10_000));
    }
}
