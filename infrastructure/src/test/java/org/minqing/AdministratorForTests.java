package org.minqing;

import org.springframework.http.HttpHeaders;

/** The account that may do everything everywhere, which every application under test has. */
public final class AdministratorForTests {

    public static final String NAME = "admin";
    public static final String PASSWORD = "nobody guesses 47 herons";

    private AdministratorForTests() {}

    public static void signIn(HttpHeaders headers) {
        headers.setBasicAuth(NAME, PASSWORD);
    }

    /** What stands in a request's header of that name. */
    public static String authorization() {
        HttpHeaders headers = new HttpHeaders();
        signIn(headers);
        return String.valueOf(headers.getFirst(HttpHeaders.AUTHORIZATION));
    }

    /** For an application that is started by hand. */
    public static String setting() {
        return "--minqing.admin-password=" + PASSWORD;
    }
}
