package org.minqing.http.contract;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.util.List;
import java.util.Map;
import org.minqing.api.CaseCommand;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandName;
import org.minqing.api.OccasionKind;
import org.minqing.api.ResidentsChoiceCommand;
import org.minqing.http.commands.Bodies;
import org.minqing.http.commands.DutyRostering;
import org.minqing.http.commands.NotebookKeeping;
import org.minqing.http.commands.TalkPointTending;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Says in the contract what every single command takes. */
@Configuration(proxyBeanMethods = false)
class ContractConfiguration {

    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";

    private static final String SESSION = "{session}";

    private static final Map<CaseKind, String> PATHS = Map.of(
            CaseKind.PETITION, "/api/petitions",
            CaseKind.MEDIATION, "/api/mediations",
            CaseKind.HOTLINE_REQUEST, "/api/hotline-requests");

    @Bean
    OpenAPI description() {
        return new OpenAPI()
                .info(new Info()
                        .title("Minqing")
                        .version("0.1")
                        .description("The ledger of a neighbourhood: petitions, mediations and hotline requests"));
    }

    @Bean
    OpenApiCustomizer everyCommand() {
        return contract -> PATHS.forEach((kind, path) -> {
            contract.getPaths().remove(path + "/{id}/{command}");
            contract.getPaths()
                    .addPathItem(
                            path,
                            new PathItem()
                                    .post(operation(
                                            JSON,
                                            BodySchemas.of(Bodies.ofRegistration(kind)),
                                            "201",
                                            registered(kind))));
            CommandName.all().stream()
                    .filter(name -> name.kinds().contains(kind))
                    .forEach(name -> contract.getPaths()
                            .addPathItem(
                                    path + "/{id}/" + name.word(),
                                    new PathItem()
                                            .post(operation(
                                                            JSON,
                                                            BodySchemas.of(Bodies.ofCommand(name.type())),
                                                            "200",
                                                            "{version}")
                                                    .operationId(kind.word() + "-" + name.word())
                                                    .addParametersItem(caseId())
                                                    .addParametersItem(header("If-Match")))));
        });
    }

    @Bean
    OpenApiCustomizer everyVisit() {
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/home-visits", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofHomeVisit()), "201", "{id, version}")
                            .operationId("log-home-visit"));
            contract.getPaths()
                    .addPathItem(
                            "/api/home-visits/{id}/withdraw",
                            new PathItem()
                                    .post(operation(JSON, BodySchemas.of(Bodies.ofWithdrawal()), "200", "{version}")
                                            .operationId("withdraw-home-visit")
                                            .addParametersItem(caseId())));
        };
    }

    @Bean
    OpenApiCustomizer everyKeyPerson() {
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/key-persons", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofKeyPerson()), "201", "{id, version}")
                            .operationId("name-key-person"));
            contract.getPaths()
                    .addPathItem(
                            "/api/key-persons/{id}/release",
                            new PathItem()
                                    .post(operation(JSON, BodySchemas.of(Bodies.ofWithdrawal()), "200", "{version}")
                                            .operationId("release-key-person")
                                            .addParametersItem(caseId())));
        };
    }

    @Bean
    OpenApiCustomizer everyScreening() {
        String round = "/api/screening-rounds/{id}/";
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/screening-rounds", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofScreeningRound()), "201", "{id, version}")
                            .operationId("open-screening-round"));
            ofOne(
                    contract,
                    OccasionKind.SCREENING_ROUND,
                    round + "report-cell",
                    Bodies.ofScreenedCell(),
                    "200",
                    "{version}");
            ofOne(
                    contract,
                    OccasionKind.SCREENING_ROUND,
                    round + "note-sign",
                    Bodies.ofRegistration(CaseKind.MEDIATION),
                    "201",
                    registered(CaseKind.MEDIATION));
            ofOne(contract, OccasionKind.SCREENING_ROUND, round + "close", Bodies.ofAct(), "200", "{version}");
        };
    }

    @Bean
    OpenApiCustomizer everyReception() {
        String series = "/api/reception-sessions/{id}/";
        String session = series + SESSION + "/";
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/reception-sessions", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofReceptionSeries()), "201", "{id, version}")
                            .operationId("lay-down-reception-sessions"));
            ofOne(contract, OccasionKind.RECEPTION_SERIES, series + "end", Bodies.ofEnd(), "200", "{version}");
            ofOne(contract, OccasionKind.RECEPTION_SERIES, session + "move", Bodies.ofMove(), "200", "{version}");
            ofOne(
                    contract,
                    OccasionKind.RECEPTION_SERIES,
                    session + "cancel",
                    Bodies.ofWithdrawal(),
                    "200",
                    "{version}");
            ofOne(contract, OccasionKind.RECEPTION_SERIES, session + "hold", Bodies.ofHolding(), "200", "{version}");
            ofOne(
                    contract,
                    OccasionKind.RECEPTION_SERIES,
                    session + "raise-demand",
                    Bodies.ofRegistration(CaseKind.PETITION),
                    "201",
                    registered(CaseKind.PETITION));
        };
    }

    @Bean
    OpenApiCustomizer everyTalkPoint() {
        String point = "/api/talk-points/{id}/";
        String entry = "/api/notebook-entries/{id}/";
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/talk-points", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofTalkPoint()), "201", "{id, version}")
                            .operationId("open-talk-point"));
            contract.getPaths()
                    .computeIfAbsent(point + "notebook", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofNotebookEntry()), "201", "{id, version}")
                            .operationId("note-in-notebook")
                            .addParametersItem(caseId()));
            for (TalkPointTending.Doing doing : TalkPointTending.Doing.values()) {
                ofOne(contract, OccasionKind.TALK_POINT, point + doing.word(), doing.body(), "200", "{version}");
            }
            contract.getPaths().remove(point + "{doing}");
            ofOne(contract, OccasionKind.NOTEBOOK_ENTRY, entry + "advise", Bodies.ofAdvice(), "200", "{version}");
            for (CaseKind kind : NotebookKeeping.RAISED) {
                ofOne(
                        contract,
                        OccasionKind.NOTEBOOK_ENTRY,
                        entry + "raise-" + kind.word(),
                        Bodies.ofRegistration(kind),
                        "201",
                        registered(kind));
            }
        };
    }

    @Bean
    OpenApiCustomizer everyChoice() {
        String choice = "/api/residents-choices/{id}/";
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/residents-choices", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(Bodies.ofChoice()), "201", "{id, version}")
                            .operationId("open-residents-choice"));
            ofOne(contract, OccasionKind.RESIDENTS_CHOICE, choice + "count", Bodies.ofAct(), "200", "{version}");
            ofOne(
                    contract,
                    OccasionKind.RESIDENTS_CHOICE,
                    choice + "promise",
                    List.of(ResidentsChoiceCommand.Promise.class),
                    "200",
                    "{version}");
            ofOne(
                    contract,
                    OccasionKind.RESIDENTS_CHOICE,
                    choice + "withdraw",
                    Bodies.ofWithdrawal(),
                    "200",
                    "{version}");
        };
    }

    private static void ofOne(
            OpenAPI contract, OccasionKind kind, String path, List<Class<?>> body, String status, String answer) {
        String word = path.substring(path.lastIndexOf('/') + 1);
        Operation operation = operation(JSON, BodySchemas.of(body), status, answer)
                .operationId(kind.word() + "-" + word)
                .addParametersItem(caseId());
        if (path.contains(SESSION)) {
            operation.addParametersItem(session());
        }
        contract.getPaths().addPathItem(path, new PathItem().post(operation));
    }

    @Bean
    OpenApiCustomizer everyShift() {
        return contract -> {
            contract.getPaths()
                    .computeIfAbsent("/api/duty-shifts", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(List.of(DutyRostering.ofPlan())), "201", "{id, version}")
                            .operationId("plan-duty-shift"));
            contract.getPaths()
                    .computeIfAbsent("/api/duty-rosters", none -> new PathItem())
                    .post(operation(JSON, BodySchemas.of(List.of(DutyRostering.ofRoster())), "201", "{ids}")
                            .operationId("plan-duty-roster"));
            for (DutyRostering.Doing doing : DutyRostering.Doing.values()) {
                contract.getPaths()
                        .addPathItem(
                                "/api/duty-shifts/{id}/" + doing.word(),
                                new PathItem()
                                        .post(operation(JSON, BodySchemas.of(List.of(doing.body())), "200", "{version}")
                                                .operationId("duty-shift-" + doing.word())
                                                .addParametersItem(caseId())));
            }
            contract.getPaths().remove("/api/duty-shifts/{id}/{doing}");
        };
    }

    @Bean
    OpenApiCustomizer papers() {
        return contract -> {
            Schema<?> form = BodySchemas.of(Bodies.ofCommand(CaseCommand.AddPaper.class));
            form.getProperties().remove("contentId");
            form.addProperty("file", new Schema<String>().type("string").format("binary"));
            form.setRequired(List.of("file"));
            contract.getPaths()
                    .addPathItem(
                            "/api/cases/{id}/papers",
                            new PathItem()
                                    .post(operation(MULTIPART, form, "201", "{paperId, contentId, mediaType, version}")
                                            .operationId("hand-in-paper")
                                            .addParametersItem(caseId())
                                            .addParametersItem(header("If-Match"))));
        };
    }

    private static String registered(CaseKind kind) {
        return "{id, number, queryCode, version} of the " + kind.word();
    }

    private static Operation operation(String mediaType, Schema<?> body, String status, String answer) {
        return new Operation()
                .addParametersItem(header("Idempotency-Key"))
                .addParametersItem(header("Accept-Language"))
                .requestBody(
                        new RequestBody().content(new Content().addMediaType(mediaType, new MediaType().schema(body))))
                .responses(new ApiResponses()
                        .addApiResponse(status, new ApiResponse().description(answer))
                        .addApiResponse(
                                "default",
                                new ApiResponse()
                                        .description("A problem document (RFC 9457)")
                                        .content(new Content()
                                                .addMediaType("application/problem+json", new MediaType()))));
    }

    private static Parameter caseId() {
        return new Parameter()
                .in("path")
                .name("id")
                .required(true)
                .schema(new Schema<String>().type("string").format("uuid"));
    }

    /** The day on which the rule has it. */
    private static Parameter session() {
        return new Parameter()
                .in("path")
                .name("session")
                .required(true)
                .schema(new Schema<String>().type("string").format("date"));
    }

    private static Parameter header(String name) {
        return new Parameter().in("header").name(name).required(false).schema(new Schema<String>().type("string"));
    }
}
