package org.minqing.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.minqing.EmbeddedPostgresForTests;
import org.minqing.MinqingApplication;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.ChoiceProposal;
import org.minqing.api.CommandHeaders;
import org.minqing.api.CommandRefused;
import org.minqing.api.DutyDesk;
import org.minqing.api.DutyShiftCommand;
import org.minqing.api.HomeVisitCommand;
import org.minqing.api.HotlineRequestCommand;
import org.minqing.api.KeyPersonCommand;
import org.minqing.api.LedgerCommand;
import org.minqing.api.MediationCommand;
import org.minqing.api.Moment;
import org.minqing.api.NotebookEntryCommand;
import org.minqing.api.NotebookOutcome;
import org.minqing.api.OccasionId;
import org.minqing.api.OccasionKind;
import org.minqing.api.Origin;
import org.minqing.api.PersonId;
import org.minqing.api.PetitionCommand;
import org.minqing.api.Reach;
import org.minqing.api.ReceptionSeriesCommand;
import org.minqing.api.Recurrence;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.api.Role;
import org.minqing.api.ScreeningRoundCommand;
import org.minqing.api.StreamCommand;
import org.minqing.api.StreamKind;
import org.minqing.api.TalkPointCommand;
import org.minqing.api.query.AccessLedgerQuery;
import org.minqing.api.query.AnnualReport;
import org.minqing.api.query.AnnualReportQuery;
import org.minqing.api.query.ApprovalsQuery;
import org.minqing.api.query.CaseCountQuery;
import org.minqing.api.query.CaseHistory;
import org.minqing.api.query.CaseHistoryQuery;
import org.minqing.api.query.CaseNumberQuery;
import org.minqing.api.query.CasePage;
import org.minqing.api.query.CasesQuery;
import org.minqing.api.query.CasesQuery.Lack;
import org.minqing.api.query.DutyShiftHistory;
import org.minqing.api.query.DutyShiftQuery;
import org.minqing.api.query.DutyShiftsQuery;
import org.minqing.api.query.FollowUpsQuery;
import org.minqing.api.query.HomeVisitHistory;
import org.minqing.api.query.HomeVisitQuery;
import org.minqing.api.query.HomeVisitsQuery;
import org.minqing.api.query.KeyPersonHistory;
import org.minqing.api.query.KeyPersonQuery;
import org.minqing.api.query.LadderQuery;
import org.minqing.api.query.LedgerQuery;
import org.minqing.api.query.LikelyRepeatsQuery;
import org.minqing.api.query.MediationQuery;
import org.minqing.api.query.NamedCasesQuery;
import org.minqing.api.query.NotebookEntryHistory;
import org.minqing.api.query.NotebookEntryQuery;
import org.minqing.api.query.NotebookQuery;
import org.minqing.api.query.PromisesQuery;
import org.minqing.api.query.ReceptionSeriesHistory;
import org.minqing.api.query.ReceptionSeriesQuery;
import org.minqing.api.query.ReceptionSessionsQuery;
import org.minqing.api.query.ReportPeriod;
import org.minqing.api.query.ReportQuery;
import org.minqing.api.query.ResidentsChoicesQuery;
import org.minqing.api.query.ResolutionQuery;
import org.minqing.api.query.Scope;
import org.minqing.api.query.ScopedQuery;
import org.minqing.api.query.ScreeningRoundsQuery;
import org.minqing.api.query.SessionsQuery;
import org.minqing.api.query.TalkPointHistory;
import org.minqing.api.query.TalkPointQuery;
import org.minqing.api.query.TalkPointsQuery;
import org.minqing.api.query.VisitsToMakeQuery;
import org.minqing.command.common.CaseCommands;
import org.minqing.directory.Directories;
import org.minqing.directory.DirectoryEntry;
import org.minqing.directory.DirectoryKind;
import org.minqing.directory.EntryOrigin;
import org.minqing.http.Asking;
import org.minqing.security.account.Accounts;
import org.minqing.security.account.AccountsForTests;
import org.minqing.security.account.Passwords;
import org.minqing.security.right.Deed;
import org.minqing.security.right.RoleTable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Every command and every question, sent by every role, about what lies within its reach and about what does not. */
@SpringBootTest(classes = MinqingApplication.class, webEnvironment = WebEnvironment.NONE)
class BusMatrixTest {

    /** Where {@link RecordSamples} places everything. */
    private static final String HERE = "440310001";

    private static final String CELL = HERE + "001001";
    private static final String ELSEWHERE = "440310002";
    private static final String NOT_YOURS = "case.not-your-right";
    private static final Set<String> OUTSIDE = Set.of("case.not-found", "case.outside-reach");

    @TempDir
    private static Path data;

    @Autowired
    private CaseCommands commands;

    @Autowired
    private Asking asking;

    @Autowired
    private Accounts accounts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private RoleTable table;

    @Autowired
    private Directories directories;

    @DynamicPropertySource
    static void settings(DynamicPropertyRegistry properties) {
        EmbeddedPostgresForTests.freshDatabase().use(properties);
        properties.add("minqing.data-dir", () -> data.toString());
    }

    @BeforeEach
    void oneAccountOfEachRoleOnEachSide() {
        directories.put(
                DirectoryKind.AREAS,
                List.of(area("440310", "样例区"), area(HERE, "这边街道"), area(ELSEWHERE, "那边街道"), area(CELL, "这边网格")));
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        for (Role role : Role.values()) {
            made.of(here(role), new Reach(HERE, Set.of()), role);
            made.of(elsewhere(role), new Reach(ELSEWHERE, Set.of()), role);
        }
    }

    @Test
    void a_command_is_carried_out_for_the_roles_of_its_row_within_their_reach_and_for_nobody_else() {
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : leaves(StreamCommand.class)) {
            // A case from a register may lie nowhere; this one is told of with everything a register can know.
            boolean fromRegister = type.getSimpleName().equals("Adopt");
            StreamCommand command = (StreamCommand) new RecordSamples(fromRegister).of(type);
            StreamKind kind = kindOf(type);
            for (Role role : Role.values()) {
                boolean may = table.rolesFor(type).orElseThrow().contains(role);
                Optional<String> within = refusal(here(role), kind, command);
                Optional<String> beyond = refusal(elsewhere(role), kind, command);
                boolean right = may
                        ? within.filter(code -> code.equals(NOT_YOURS) || OUTSIDE.contains(code))
                                        .isEmpty()
                                && beyond.filter(OUTSIDE::contains).isPresent()
                        : within.filter(NOT_YOURS::equals).isPresent()
                                && beyond.filter(NOT_YOURS::equals).isPresent();
                if (!right) {
                    wrong.add(type.getName() + " by " + role + ": within " + within + ", beyond " + beyond);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_question_is_answered_to_the_roles_of_its_row_about_their_reach_and_to_nobody_else() {
        CaseId standing = adopted(CaseKind.HOTLINE_REQUEST);
        OccasionId visit = visited();
        OccasionId person = named();
        OccasionId shift = planned();
        OccasionId series = received();
        OccasionId point = talkedAt();
        OccasionId entry = noted();
        List<String> wrong = new ArrayList<>();
        for (Role role : Role.values()) {
            for (LedgerQuery<?> question : questions(standing, visit, person, shift, series, point, entry)) {
                boolean may = table.rolesFor(question.getClass()).orElseThrow().contains(role);
                String within = answer(here(role), question);
                String beyond = answer(elsewhere(role), question);
                boolean right = may
                        ? within.equals("answered") && beyond.equals(expectedBeyond(question))
                        : within.equals(NOT_YOURS) && beyond.equals(NOT_YOURS);
                if (!right) {
                    wrong.add(question.getClass().getSimpleName() + " by " + role + ": within " + within + ", beyond "
                            + beyond);
                }
            }
        }

        assertThat(wrong).isEmpty();
    }

    @Test
    void asking_for_cases_of_which_something_is_not_known_reaches_no_further() {
        // Later than all others, so that it is on the first page of the newest.
        CaseId heldByNobody = adopted(CaseKind.HOTLINE_REQUEST, LocalDate.of(2026, 1, 6));
        for (Lack lack : List.of(Lack.UNIT, Lack.CATEGORY, Lack.CHANNEL, Lack.SUBAREA)) {
            CasesQuery question = CasesQuery.newest().lacking(Set.of(lack));
            await().untilAsserted(() -> assertThat(
                            asking.ask(() -> here(Role.SUPERVISOR), question).items())
                    .as(lack.name())
                    .extracting(CasePage.Item::id)
                    .contains(heldByNobody));
            assertThat(asking.ask(() -> elsewhere(Role.SUPERVISOR), question).items())
                    .as(lack.name())
                    .isEmpty();
        }
    }

    @Test
    void every_kind_of_question_is_among_those_that_are_asked() {
        assertThat(questions(
                                new CaseId(UUID.randomUUID()),
                                new OccasionId(UUID.randomUUID()),
                                new OccasionId(UUID.randomUUID()),
                                new OccasionId(UUID.randomUUID()),
                                new OccasionId(UUID.randomUUID()),
                                new OccasionId(UUID.randomUUID()),
                                new OccasionId(UUID.randomUUID()))
                        .stream()
                        .map(Object::getClass)
                        .toList())
                .containsExactlyInAnyOrderElementsOf(leaves(LedgerQuery.class));
    }

    @Test
    void a_message_that_names_nobody_is_refused() {
        LedgerCommand remind = (LedgerCommand) new RecordSamples(false).of(org.minqing.api.CaseCommand.Remind.class);

        assertThat(refusal(Map.of(), CaseKind.HOTLINE_REQUEST, adopted(CaseKind.HOTLINE_REQUEST), remind))
                .hasValue(NOT_YOURS);
        assertThat(refusal(
                        Map.of(CommandHeaders.ACTOR, "nobody-of-that-name"),
                        CaseKind.HOTLINE_REQUEST,
                        adopted(CaseKind.HOTLINE_REQUEST),
                        remind))
                .hasValue(NOT_YOURS);
    }

    @Test
    void what_is_said_to_come_from_a_register_is_taken_from_whoever_may_import_one_and_from_nobody_else() {
        LedgerCommand remind = (LedgerCommand) new RecordSamples(false).of(org.minqing.api.CaseCommand.Remind.class);
        CaseId standing = adopted(CaseKind.HOTLINE_REQUEST);
        for (Role role : Role.values()) {
            boolean may = table.may(accounts.findNow(here(role)).orElseThrow(), Deed.IMPORT_REGISTER);

            assertThat(refusal(
                            Map.of(CommandHeaders.ACTOR, here(role), CommandHeaders.IMPORTED, "true"),
                            CaseKind.HOTLINE_REQUEST,
                            standing,
                            remind))
                    .as(role.name())
                    .isEqualTo(may ? Optional.empty() : Optional.of(NOT_YOURS));
        }
    }

    @Test
    void nobody_but_another_system_says_that_somebody_else_did_it() {
        AccountsForTests made = new AccountsForTests(accounts, passwords);
        made.ofPerson("person", new Reach(HERE, Set.of()), Role.SUPERVISOR);
        LedgerCommand remind = (LedgerCommand) new RecordSamples(false).of(org.minqing.api.CaseCommand.Remind.class);
        CaseId standing = adopted(CaseKind.HOTLINE_REQUEST);

        assertThat(saidToBeBy("somebody-else", "person", standing, remind)).hasValue("case.by-someone-else");
        assertThat(saidToBeBy("person", "person", standing, remind)).isEmpty();
        assertThat(saidToBeBy("somebody-else", here(Role.SUPERVISOR), standing, remind))
                .isEmpty();
    }

    private static final Set<Class<?>> THEIRS = Set.of(CaseCommand.FollowUp.class, ResidentsChoiceCommand.Vote.class);

    @Test
    void a_resident_answers_how_it_went_and_chooses_and_sends_and_asks_nothing_else() {
        CaseId standing = adopted(CaseKind.HOTLINE_REQUEST);
        List<String> wrong = new ArrayList<>();
        for (Class<?> type : leaves(StreamCommand.class)) {
            StreamCommand command = (StreamCommand) new RecordSamples(false).of(type);
            Optional<String> refused = refusal(Act.RESIDENT, kindOf(type), command);
            if (THEIRS.contains(type) == refused.filter(NOT_YOURS::equals).isPresent()) {
                wrong.add(type.getName() + ": " + refused);
            }
        }
        questions(standing, visited(), named(), planned(), received(), talkedAt(), noted()).stream()
                .filter(question -> !answer(Act.RESIDENT, question).equals(NOT_YOURS))
                .forEach(question -> wrong.add(question.toString()));

        assertThat(wrong).isEmpty();
    }

    @Test
    void a_resident_speaks_for_nobody_else_and_tells_of_no_register() {
        LedgerCommand answer = (LedgerCommand) new RecordSamples(false).of(CaseCommand.FollowUp.class);
        CaseId standing = adopted(CaseKind.HOTLINE_REQUEST);

        assertThat(saidToBeBy("somebody-else", Act.RESIDENT, standing, answer)).hasValue(NOT_YOURS);
        assertThat(refusal(
                        Map.of(CommandHeaders.ACTOR, Act.RESIDENT, CommandHeaders.IMPORTED, "true"),
                        CaseKind.HOTLINE_REQUEST,
                        standing,
                        answer))
                .hasValue(NOT_YOURS);
    }

    private Optional<String> saidToBeBy(String by, String actor, CaseId standing, LedgerCommand command) {
        return refusal(
                Map.of(CommandHeaders.ACTOR, actor, CommandHeaders.BY, by),
                CaseKind.HOTLINE_REQUEST,
                standing,
                command);
    }

    @Test
    void whoever_sends_a_reach_along_gets_the_one_of_their_account() {
        LedgerCommand remind = (LedgerCommand) new RecordSamples(false).of(org.minqing.api.CaseCommand.Remind.class);

        assertThat(refusal(
                        Map.of(
                                CommandHeaders.ACTOR, elsewhere(Role.SUPERVISOR),
                                CommandHeaders.REACH, Reach.EVERYWHERE.toString()),
                        CaseKind.HOTLINE_REQUEST,
                        adopted(CaseKind.HOTLINE_REQUEST),
                        remind))
                .hasValue("case.not-found");
    }

    /** A role to a case outside its reach: figures are refused, a history is that of a case that is not there. */
    private static String expectedBeyond(LedgerQuery<?> question) {
        return switch (question) {
            case ScopedQuery<?> scoped -> "case.outside-reach";
            case CaseHistoryQuery history -> "nothing";
            case HomeVisitQuery visit -> "nothing";
            case KeyPersonQuery person -> "nothing";
            case ReceptionSeriesQuery series -> "nothing";
            case TalkPointQuery point -> "nothing";
            case NotebookEntryQuery entry -> "nothing";
            case DutyShiftQuery shift -> "nothing";
            case CaseNumberQuery number -> "answered";
            case AccessLedgerQuery ledger -> "answered";
        };
    }

    private static List<LedgerQuery<?>> questions(
            CaseId standing,
            OccasionId visit,
            OccasionId person,
            OccasionId shift,
            OccasionId series,
            OccasionId point,
            OccasionId entry) {
        Scope here = Scope.everything().within(List.of(HERE));
        return List.of(
                CasesQuery.newest().about(here),
                new CaseCountQuery(
                        CasesQuery.newest().lacking(Set.of(Lack.UNIT)).about(here), 10),
                NamedCasesQuery.of(List.of(standing)).about(here),
                PromisesQuery.ofCalls(here, 10),
                new ApprovalsQuery(here, Optional.empty(), 10),
                new FollowUpsQuery(here, FollowUpsQuery.Which.AWAITED, Optional.empty(), 10),
                new LikelyRepeatsQuery(
                        here, Optional.empty(), "路灯不亮", "", Optional.of(HERE), Optional.empty(), List.of(standing), 10),
                new SessionsQuery(here, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1), 10),
                new ResolutionQuery(here, ResolutionQuery.GroupBy.NONE, 1, Optional.empty()),
                new LadderQuery(here),
                new MediationQuery(here, MediationQuery.MediationGroupBy.NONE),
                new AnnualReportQuery(
                        here,
                        AnnualReport.Subject.PETITIONS,
                        ReportPeriod.of(ReportPeriod.Kind.ANNUAL, LocalDate.EPOCH),
                        Optional.empty()),
                new ReportQuery(here, ReportPeriod.of(ReportPeriod.Kind.WEEKLY, LocalDate.EPOCH), Optional.empty()),
                new HomeVisitsQuery(here, 0, 10),
                new HomeVisitQuery(visit),
                new VisitsToMakeQuery(here),
                new KeyPersonQuery(person),
                new ScreeningRoundsQuery(here, 10),
                new ReceptionSessionsQuery(here, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(1)),
                new ReceptionSeriesQuery(series),
                new TalkPointsQuery(here),
                new TalkPointQuery(point),
                new NotebookQuery(here, point, 0, 10),
                new NotebookEntryQuery(entry),
                new ResidentsChoicesQuery(here, 10),
                new DutyShiftsQuery(here, Instant.EPOCH, Instant.EPOCH.plusSeconds(1), Optional.empty()),
                new DutyShiftQuery(shift),
                new CaseHistoryQuery(standing),
                new CaseNumberQuery("H-440310-2026-000001"),
                AccessLedgerQuery.newest());
    }

    private String answer(String account, LedgerQuery<?> question) {
        try {
            Object answer = asking.ask(() -> account, question);
            boolean nothing = switch (answer) {
                case CaseHistory history -> history.events().isEmpty();
                case HomeVisitHistory visit -> visit.events().isEmpty();
                case KeyPersonHistory person -> person.events().isEmpty();
                case ReceptionSeriesHistory series -> series.events().isEmpty();
                case TalkPointHistory point -> point.events().isEmpty();
                case NotebookEntryHistory entry -> entry.events().isEmpty();
                case DutyShiftHistory shift -> shift.events().isEmpty();
                default -> false;
            };
            return nothing ? "nothing" : "answered";
        } catch (CommandRefused refused) {
            return refused.refusal().code();
        }
    }

    /** A command that begins a case is for one that is not there yet, any other for one that stands here. */
    private Optional<String> refusal(String account, StreamKind kind, StreamCommand command) {
        CaseId id = org.minqing.person.Beginnings.isOne(command) ? new CaseId(UUID.randomUUID()) : standing(kind);
        return refusal(Map.of(CommandHeaders.ACTOR, account), kind, id, command);
    }

    private Optional<String> refusal(Map<String, String> beside, StreamKind kind, CaseId id, StreamCommand command) {
        try {
            commands.send(kind, id, command, beside).join();
            return Optional.empty();
        } catch (CompletionException failure) {
            return failure.getCause() instanceof CommandRefused refused
                    ? Optional.of(refused.refusal().code())
                    : Optional.of("failed: " + failure.getCause());
        }
    }

    private CaseId standing(StreamKind kind) {
        return switch (kind) {
            case CaseKind ofCase -> adopted(ofCase);
            case OccasionKind.HOME_VISIT -> new CaseId(visited().value());
            case OccasionKind.KEY_PERSON -> new CaseId(named().value());
            case OccasionKind.SCREENING_ROUND -> screened();
            case OccasionKind.RECEPTION_SERIES -> new CaseId(received().value());
            case OccasionKind.TALK_POINT -> new CaseId(talkedAt().value());
            case OccasionKind.NOTEBOOK_ENTRY -> new CaseId(noted().value());
            case OccasionKind.RESIDENTS_CHOICE -> asked();
            case OccasionKind.DUTY_SHIFT -> new CaseId(planned().value());
        };
    }

    private OccasionId visited() {
        OccasionId id = new OccasionId(UUID.randomUUID());
        commands.send(
                        OccasionKind.HOME_VISIT,
                        new CaseId(id.value()),
                        new HomeVisitCommand.Log(
                                AreaCode.of(CELL), Optional.empty(), List.of(), true, "All is well here."),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private OccasionId named() {
        OccasionId id = new OccasionId(UUID.randomUUID());
        commands.send(
                        OccasionKind.KEY_PERSON,
                        new CaseId(id.value()),
                        new KeyPersonCommand.Name(AreaCode.of(CELL), new PersonId(UUID.randomUUID()), "Lives alone."),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private CaseId screened() {
        CaseId id = new CaseId(UUID.randomUUID());
        commands.send(
                        OccasionKind.SCREENING_ROUND,
                        id,
                        new ScreeningRoundCommand.Open(AreaCode.of(HERE), YearMonth.of(2026, 1)),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private OccasionId received() {
        OccasionId id = new OccasionId(UUID.randomUUID());
        commands.send(
                        OccasionKind.RECEPTION_SERIES,
                        new CaseId(id.value()),
                        new ReceptionSeriesCommand.Open(
                                "reception",
                                AreaCode.of(CELL),
                                "Room 1",
                                here(Role.SUPERVISOR),
                                Recurrence.of("FREQ=MONTHLY;BYDAY=1SA"),
                                LocalDate.of(2026, 1, 1),
                                LocalTime.of(14, 0),
                                LocalTime.of(17, 0)),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private OccasionId talkedAt() {
        OccasionId id = new OccasionId(UUID.randomUUID());
        commands.send(
                        OccasionKind.TALK_POINT,
                        new CaseId(id.value()),
                        new TalkPointCommand.Open("talk point", AreaCode.of(CELL), List.of(), "At the gate", "A clerk"),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private OccasionId noted() {
        OccasionId id = new OccasionId(UUID.randomUUID());
        commands.send(
                        OccasionKind.NOTEBOOK_ENTRY,
                        new CaseId(id.value()),
                        new NotebookEntryCommand.Note(
                                id,
                                AreaCode.of(CELL),
                                List.of(),
                                Optional.empty(),
                                NotebookOutcome.FOR_THE_LAWYER,
                                "Is the wall theirs?"),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private CaseId asked() {
        CaseId id = new CaseId(UUID.randomUUID());
        commands.send(
                        OccasionKind.RESIDENTS_CHOICE,
                        id,
                        new ResidentsChoiceCommand.Open(
                                AreaCode.of(CELL),
                                "Which first?",
                                List.of(new ChoiceProposal("1", "a lamp", id), new ChoiceProposal("2", "a bench", id)),
                                LocalDate.now(ZoneId.of("Asia/Shanghai")).plusDays(2),
                                Optional.empty()),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private OccasionId planned() {
        OccasionId id = new OccasionId(UUID.randomUUID());
        Instant now = Instant.now();
        commands.send(
                        OccasionKind.DUTY_SHIFT,
                        new CaseId(id.value()),
                        new DutyShiftCommand.Plan(
                                DutyDesk.HOTLINE,
                                AreaCode.of(CELL),
                                "evening",
                                now,
                                now.plusSeconds(60),
                                here(Role.SUPERVISOR)),
                        Map.of(CommandHeaders.ACTOR, Act.SYSTEM))
                .join();
        return id;
    }

    private CaseId adopted(CaseKind kind) {
        return adopted(kind, LocalDate.of(2026, 1, 5));
    }

    private CaseId adopted(CaseKind kind, LocalDate receivedOn) {
        CaseId id = new CaseId(UUID.randomUUID());
        Adoption adoption = new Adoption(
                "X-440310-2026-" + id.toString().substring(0, 6),
                new Origin("matrix", id.toString()),
                Moment.on(receivedOn),
                Optional.empty(),
                Optional.of(AreaCode.of(HERE)),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                Map.of());
        LedgerCommand adopt = switch (kind) {
            case PETITION -> new PetitionCommand.Adopt(adoption, Optional.empty());
            case MEDIATION -> new MediationCommand.Adopt(adoption, Optional.empty());
            case HOTLINE_REQUEST -> new HotlineRequestCommand.Adopt(adoption, Optional.empty());
        };
        commands.send(kind, id, adopt, Map.of(CommandHeaders.ACTOR, Act.SYSTEM, CommandHeaders.IMPORTED, "true"))
                .join();
        return id;
    }

    private static StreamKind kindOf(Class<?> command) {
        if (HomeVisitCommand.class.isAssignableFrom(command)) {
            return OccasionKind.HOME_VISIT;
        }
        if (KeyPersonCommand.class.isAssignableFrom(command)) {
            return OccasionKind.KEY_PERSON;
        }
        if (ScreeningRoundCommand.class.isAssignableFrom(command)) {
            return OccasionKind.SCREENING_ROUND;
        }
        if (ReceptionSeriesCommand.class.isAssignableFrom(command)) {
            return OccasionKind.RECEPTION_SERIES;
        }
        if (TalkPointCommand.class.isAssignableFrom(command)) {
            return OccasionKind.TALK_POINT;
        }
        if (NotebookEntryCommand.class.isAssignableFrom(command)) {
            return OccasionKind.NOTEBOOK_ENTRY;
        }
        if (ResidentsChoiceCommand.class.isAssignableFrom(command)) {
            return OccasionKind.RESIDENTS_CHOICE;
        }
        if (DutyShiftCommand.class.isAssignableFrom(command)) {
            return OccasionKind.DUTY_SHIFT;
        }
        if (PetitionCommand.class.isAssignableFrom(command)) {
            return CaseKind.PETITION;
        }
        return MediationCommand.class.isAssignableFrom(command) ? CaseKind.MEDIATION : CaseKind.HOTLINE_REQUEST;
    }

    private static DirectoryEntry area(String code, String name) {
        Optional<String> parent = Optional.of(code.substring(0, 6)).filter(above -> !above.equals(code));
        return DirectoryEntry.of(code, name, parent, Map.of(), EntryOrigin.IMPORTED);
    }

    private static String here(Role role) {
        return "here-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String elsewhere(Role role) {
        return "elsewhere-" + role.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static List<Class<?>> leaves(Class<?> sealed) {
        return sealed.isSealed()
                ? Arrays.stream(sealed.getPermittedSubclasses())
                        .flatMap(each -> leaves(each).stream())
                        .toList()
                : Stream.<Class<?>>of(sealed).toList();
    }
}
