"""Analysis, statements → claims: transfers, uses, denials, breaches with their slots, from a domain pack."""

from beleg.claim.domain.pack import Pack, load_pack
from beleg.claim.find import Found, find, find_claims

__all__ = ["Found", "Pack", "find", "find_claims", "load_pack"]
