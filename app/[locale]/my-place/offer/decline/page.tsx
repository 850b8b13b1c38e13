import { redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import { AskOnceMore } from "../../ask-once-more.tsx";
import { type Asked, visitOffer } from "../../visit-my-place.ts";

export default async function DeclinePage(asked: Asked) {
  const visit = await visitOffer("my-place/offer/decline", asked);
  const { offer } = visit.place;
  if (offer?.state !== "open") redirect(link(visit.locale, "my-place", { m: visit.session.m }));
  return <AskOnceMore visit={visit} offer={offer} answer="decline" back="my-place/offer" />;
}
