"""Analysis, statements → claims: transfers, uses, denials, breaches with their slots, from a domain pack."""

from beleg.claim.domain.pack import Pack, load_pack
from beleg.claim.find import find_claims

__all__ = ["Pack", "find_claims", "load_pack"]
