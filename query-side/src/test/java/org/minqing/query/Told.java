package org.minqing.query;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.minqing.api.Act;
import org.minqing.api.Adoption;
import org.minqing.api.AreaCode;
import org.minqing.api.CaseId;
import org.minqing.api.ClosedAs;
import org.minqing.api.Deadline;
import org.minqing.api.DeadlineKind;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestEvent;
import org.minqing.api.Inheritance;
import org.minqing.api.Intake;
import org.minqing.api.Magnitude;
import org.minqing.api.MediationDetails;
import org.minqing.api.MediationEvent;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Origin;
import org.minqing.api.PetitionDetails;
import org.minqing.api.PetitionEvent;
import org.minqing.api.StreamEvent;
import org.minqing.api.Urgency;
import org.minqing.query.projection.ProjectedEvent;

/** Tells in a few words what happened to invented cases. */
public final class Told {

    /** Whoever received every case. */
    public static final String OWNER = "张样例";

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    public static final String CELL = "999901001001001";

    private final List<ProjectedEvent> events = new ArrayList<>();
    private final Map<CaseId, Long> versions = new HashMap<>();
    private Instant recordedAt = Instant.EPOCH;
    private int numbers;

    public List<ProjectedEvent> events() {
        return events;
    }

    public static Act act(Moment at) {
        return new Act(at, OWNER, Optional.empty(), false, false);
    }

    /** On the stroke of noon. */
    public static Act act(String day) {
        return act(noon(day));
    }

    public static Moment noon(String day) {
        return Moment.at(LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant());
    }

    /** The instant a limit of which this is the last day is stored as. */
    public static Instant endOf(String day) {
        return LocalDate.parse(day).plusDays(1).atStartOfDay(ZONE).toInstant();
    }

    public static Deadline deadline(DeadlineKind which, Instant dueAt) {
        return new Deadline(which, "", dueAt, "default-1", "rule", false, List.of());
    }

    /** From here on all is recorded at noon of that day. */
    public Told recordedOn(String day) {
        recordedAt = LocalDate.parse(day).atTime(12, 0).atZone(ZONE).toInstant();
        return this;
    }

    public CaseId happened(CaseId id, StreamEvent... what) {
        for (StreamEvent event : what) {
            long version = versions.merge(id, 1L, Long::sum);
            events.add(new ProjectedEvent(id, version - 1, event, recordedAt));
        }
        return id;
    }

    public CaseId newId() {
        numbers++;
        return new CaseId(new UUID(0x7000L, 0x8000_0000_0000_0000L + numbers));
    }

    public Intake intake(String day, String area, Optional<Inheritance> inherits) {
        return new Intake(
                "X-999901-2025-%06d".formatted(numbers + 1),
                "QC" + numbers,
                "HOTLINE",
                noon(day),
                AreaCode.of(area),
                Optional.empty(),
                Optional.of("公共设施报修/道路与人行道/路面坑洼下沉"),
                "路灯不亮",
                "三号楼前的路灯已经三天不亮了",
                OWNER,
                Optional.of(Magnitude.SMALL),
                Optional.empty(),
                false,
                Optional.empty(),
                inherits);
    }

    public CaseId hotlineRequest(String day) {
        return hotlineRequest(day, CELL, Nature.COMPLAINT);
    }

    public CaseId hotlineRequest(String day, String area, Nature nature) {
        return hotlineRequest(intake(day, area, Optional.empty()), nature, day);
    }

    public CaseId hotlineRequest(Intake intake, Nature nature, String day) {
        HotlineDetails details =
                new HotlineDetails(Optional.empty(), nature, Urgency.ORDINARY, Optional.empty(), Optional.empty());
        return happened(newId(), new HotlineRequestEvent.Received(act(day), intake, details));
    }

    public CaseId petition(String day, Optional<Inheritance> inherits) {
        PetitionDetails details = new PetitionDetails(
                List.of(),
                1,
                PetitionDetails.Matter.CLAIM,
                PetitionDetails.Route.PETITION_PROCEDURE,
                Optional.empty(),
                Optional.empty());
        return happened(newId(), new PetitionEvent.Registered(act(day), intake(day, CELL, inherits), details));
    }

    public CaseId mediation(String day, Optional<Inheritance> inherits) {
        MediationDetails details = new MediationDetails(
                MediationDetails.Source.APPLIED,
                "NEIGHBOUR",
                List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("TJ-JZ"),
                Optional.empty());
        return happened(newId(), new MediationEvent.Opened(act(day), intake(day, CELL, inherits), details));
    }

    public static Adoption adoption(
            String number, Moment received, Optional<ClosedAs> closedAs, Optional<Boolean> onTime) {
        return new Adoption(
                number,
                new Origin("register", number),
                received,
                Optional.of("PLATFORM_12345"),
                Optional.of(AreaCode.of("999901001")),
                Optional.empty(),
                Optional.of("噪声与污染"),
                Optional.of("夜间施工"),
                Optional.empty(),
                Optional.of(Nature.HELP),
                Optional.empty(),
                Optional.of("SL-CG"),
                Optional.empty(),
                List.of(),
                Optional.empty(),
                Optional.empty(),
                closedAs,
                Optional.empty(),
                Optional.empty(),
                onTime,
                List.of(),
                Map.of());
    }

    public CaseId adopted(Adoption adoption) {
        Act act = new Act(Moment.unknown(), "import", Optional.empty(), true, false);
        return happened(newId(), new HotlineRequestEvent.Adopted(act, adoption, Optional.empty()));
    }

    public CaseId adoptedPetition(Adoption adoption) {
        Act act = new Act(Moment.unknown(), "import", Optional.empty(), true, false);
        return happened(newId(), new PetitionEvent.Adopted(act, adoption, Optional.empty()));
    }
}
