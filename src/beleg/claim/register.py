"""The register of acts: what a report has told so far, for whatever points back at it."""

from __future__ import annotations

from collections.abc import Callable

from beleg.claim.act import Act, Role

#: How many sentences back an act is looked for where only its words and not its actors point at it.
REACH = 6


class Register:
    """Acts in the order in which the report tells them."""

    def __init__(self) -> None:
        self.acts: list[Act] = []

    def enter(self, act: Act) -> None:
        """Adds an act whose ends are known as far as they will be."""
        self.acts.append(act)

    def latest(self, fits: Callable[[Act], bool]) -> Act | None:
        """The act told last that fits."""
        for act in reversed(self.acts):
            if act.kind != "breach" and fits(act):
                return act
        return None

    def complete(self, act: Act) -> None:
        """Fills the empty ends of an act from the latest one that agrees with what it has."""
        found = self._match(act)
        if found is None:
            return
        supplier, recipient = found.supplier, found.recipient
        turned = self._turned(act, found)
        if turned:
            supplier, recipient = recipient, supplier
        rule = "turned around from the act before" if turned else "from the act before"
        if not act.supplier and supplier and not set(supplier.codes) & set(act.recipient.codes):
            act.supplier = Role(supplier.codes, rule, supplier.spans)
        if not act.recipient and recipient and not set(recipient.codes) & set(act.supplier.codes):
            act.recipient = Role(recipient.codes, rule, recipient.spans)
        if not act.goods and not turned:
            act.goods, act.goods_spans = found.goods, found.goods_spans
            act.because("goods", rule, *found.goods_spans)

    def _turned(self, act: Act, found: Act) -> bool:
        if act.supplier or act.recipient:
            return bool(
                (act.supplier and set(act.supplier.codes) & set(found.recipient.codes))
                or (act.recipient and set(act.recipient.codes) & set(found.supplier.codes))
            )
        return act.reversed

    def _match(self, act: Act) -> Act | None:
        """The latest act that shares the known end, in the same role first; for acts without any, the latest near enough."""
        supplier, recipient = set(act.supplier.codes), set(act.recipient.codes)
        if supplier or recipient:
            same = self.latest(
                lambda other: bool(other.supplier and other.recipient)
                and (not supplier or supplier == set(other.supplier.codes))
                and (not recipient or recipient == set(other.recipient.codes))
            )
            if same is not None:
                return same
            return self.latest(
                lambda other: bool(other.supplier and other.recipient)
                and (not supplier or supplier == set(other.recipient.codes))
                and (not recipient or recipient == set(other.supplier.codes))
            )
        number = act.passage.number
        goods = set(act.goods)
        near = self.latest(
            lambda other: number - other.passage.number <= REACH and bool(other.supplier or other.recipient) and bool(goods & set(other.goods))
        )
        if near is not None and not act.reversed:
            return near
        return self.latest(lambda other: number - other.passage.number <= REACH and bool(other.supplier or other.recipient))
