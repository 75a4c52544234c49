"""What a phone is promised when it syncs."""

from backend.accounts.models import User
from backend.diary.models import PainLog
from tests.support.phone import MakePhone


def test_an_entry_arrives_and_is_answered_with_its_row(phone_of: MakePhone, patient: User) -> None:
    phone = phone_of(patient)
    op = phone.op("pain_log", {"pain_now": 5, "zones.hip_back.right": 7, "qualities.knot": True})

    answer = phone.sync(op)

    (result,) = answer["results"]
    assert (result["status"], result["replayed"], result["errors"]) == ("applied", False, [])
    assert result["row"]["values"]["zones.hip_back.right"] == 7
    log = PainLog.objects.get(owner=patient)
    assert (str(log.id), log.pain_now, log.zones, log.qualities) == (op["id"], 5, {"hip_back.right": 7}, ["knot"])
