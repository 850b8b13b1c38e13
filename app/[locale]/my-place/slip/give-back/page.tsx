import { redirect } from "next/navigation";
import { link } from "#app/_i18n/links.ts";
import { AskOnceMore } from "../../ask-once-more.tsx";
import { type Asked, visitMyPlace } from "../../visit-my-place.ts";

export default async function GiveBackPage(asked: Asked) {
  const visit = await visitMyPlace("my-place/slip/give-back", asked);
  const { offer } = visit.place;
  if (offer?.state !== "confirmed") redirect(link(visit.locale, "my-place", { m: visit.session.m }));
  return <AskOnceMore visit={visit} offer={offer} answer="give-back" back="my-place/slip" />;
}
