package org.minqing.benchmark.axon;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.minqing.api.Act;
import org.minqing.api.CaseCommand.Progress;
import org.minqing.api.CaseCommand.Visibility;
import org.minqing.api.CaseId;
import org.minqing.api.CaseKind;
import org.minqing.api.CommandHeaders;
import org.minqing.api.HandlingCommand.Dispatch;
import org.minqing.api.HotlineDetails;
import org.minqing.api.HotlineRequestCommand.Receive;
import org.minqing.api.HotlineRequestCommand.Resolve;
import org.minqing.api.Intake;
import org.minqing.api.LedgerCommand;
import org.minqing.api.Moment;
import org.minqing.api.Nature;
import org.minqing.api.Resolution;
import org.minqing.api.Urgency;
import org.minqing.benchmark.load.Client;
import org.minqing.benchmark.load.Load;
import org.minqing.benchmark.load.Measured;
import org.minqing.command.common.CaseCommands;
import org.minqing.demo.district.Community;
import org.minqing.demo.district.District;

/** Clients in the same process that give call after call four commands, and wait for each. */
final class CommandLoad {

    private static final Map<String, String> BY_LOCAL = Map.of(CommandHeaders.ACTOR, Act.SYSTEM);

    private final CaseCommands commands;
    private final District district;
    private final AtomicInteger calls = new AtomicInteger();

    private CommandLoad(CaseCommands commands, District district) {
        this.commands = commands;
        this.district = district;
    }

    static Measured of(CaseCommands commands, District district, int clients, Duration duration) {
        CommandLoad load = new CommandLoad(commands, district);
        return Load.of(
                IntStream.range(0, clients).mapToObj(index -> load.client()).toList(), duration);
    }

    private Client client() {
        return new Client() {

            private CaseId caseId = newCase();
            private Community here = anyCommunity();
            private int step;

            @Override
            public String act() {
                switch (step) {
                    case 0 -> {
                        caseId = newCase();
                        here = anyCommunity();
                        send(caseId, receive(here), Map.of(CommandHeaders.NEW_CASE, "true"));
                    }
                    case 1 ->
                        send(
                                caseId,
                                new Dispatch(here.unit(), List.of(), Optional.empty(), Optional.empty()),
                                Map.of());
                    case 2 -> send(caseId, new Progress("已到现场查看，约定明日修理。", Visibility.RESIDENT), Map.of());
                    default -> send(caseId, new Resolve(Resolution.SOLVED, "已修好，现场试过。"), Map.of());
                }
                step = (step + 1) % 4;
                return "command";
            }
        };
    }

    private static CaseId newCase() {
        return new CaseId(UuidCreator.getTimeOrderedEpoch());
    }

    private Community anyCommunity() {
        return district.neighbourhoods()
                .get(calls.incrementAndGet() % district.neighbourhoods().size())
                .community();
    }

    private LedgerCommand receive(Community where) {
        Intake intake = new Intake(
                "H-%s-2000-%06d".formatted(district.code().digits(), calls.incrementAndGet()),
                "0123456789",
                "HOTLINE",
                Moment.at(Instant.now()),
                where.code(),
                Optional.empty(),
                Optional.of("公共设施报修/路灯与楼道照明/路灯单盏不亮"),
                "楼前设施损坏",
                where.name() + "三号楼前的设施坏了三天，晚上不便，请派人来看看。",
                "local",
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        return new Receive(
                intake,
                new HotlineDetails(
                        Optional.empty(), Nature.HELP, Urgency.ORDINARY, Optional.empty(), Optional.of(false)));
    }

    private void send(CaseId caseId, LedgerCommand command, Map<String, String> more) {
        Map<String, String> headers = new java.util.HashMap<>(BY_LOCAL);
        headers.putAll(more);
        commands.send(CaseKind.HOTLINE_REQUEST, caseId, command, headers).join();
    }
}
