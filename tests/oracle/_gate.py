"""Gates judged a second time."""

from _facts import RATINGS


def step(state):
    """0 for `not` to 3 for `fully`; what has no rating stands one below."""
    if state in ("unanswered", "unknown"):
        return -1
    return 0 if state == "declined" else RATINGS.index(state)


def covered(facts, address, as_of):
    last = f"{int(as_of[:4]) + 1}{as_of[4:]}"  # twelve months later
    willing = {one["id"] for one in facts.entries("stakeholders") if one.get("commitment") in ("willing", "committed")}
    return any(
        action.get("question") == address
        and action.get("owner") in willing
        and as_of <= action.get("review", "") <= last
        and action.get("state", "planned") in ("planned", "trying")
        for action in facts.entries("actions")
    )


def waived(facts, targets, as_of):
    return any(
        waiver.get("at") in targets
        and waiver.get("reason")
        and waiver.get("by")
        and waiver["by"] not in facts.withdrawn()
        and waiver.get("until", "") >= as_of
        for waiver in facts.entries("waivers")
    )


def judge(facts, catalogue, phase, as_of, profile="largely", basis="claimed"):
    """What `gate PHASE --format json` says of one record: the lists hold (address, needs, has), the last two None for outputs."""
    found = {"blockers": [], "conditions": [], "waived": []}

    def sort_in(address, group, distance, partly, needs=None, has=None):
        if waived(facts, (address, group), as_of):
            kind = "waived"
        elif partly and covered(facts, address, as_of):
            kind = "conditions"
        else:
            kind = "blockers"
        found[kind].append((distance, (address, needs, has)))

    for here in catalogue.up_to(phase):
        needs = "fully" if profile == "iso33020" and here != phase else "largely"
        for question in catalogue.questions:
            if question.phase != here or facts.claimed(question.address) == "n/a":
                continue
            has = facts.supported(question.address) if basis == "supported" else facts.claimed(question.address)
            distance = step(needs) - step(has)
            if distance > 0:
                sort_in(question.address, question.group, distance, has in ("partly", "largely"), needs, has)
        for address, its_phase in catalogue.outputs:
            missing = facts.missing(address)
            if its_phase == here and missing:
                sort_in(address, address, missing, False)

    out = {kind: [point for _, point in sorted(points, key=lambda pair: pair[0])] for kind, points in found.items()}
    out["result"] = "blocked" if out["blockers"] else "conditional" if out["conditions"] else "passed"
    return out
