import type { ReactNode } from "react";
import { pageTitle } from "#app/_i18n/page-title.ts";
import { PageFrame } from "#app/_ui/page-frame.tsx";
import { BesideLine } from "./beside-line.tsx";
import { HelperBanner } from "./helper-banner.tsx";
import type { PlaceVisit } from "./visit-my-place.ts";

type PlacePageProps = { visit: PlaceVisit; title: string; children: ReactNode };

/** A page of my place: whose it is, its title as the heading, its parts. */
export async function PlacePage({ visit, title, children }: PlacePageProps) {
  const { locale, path, session, place } = visit;
  const [first] = place.answers.party;
  const whose = [first?.givenNames, first?.familyNames].filter(Boolean).join(" ");
  return (
    <PageFrame
      locale={locale}
      path={path}
      carried={{ m: session.m }}
      whose={whose}
      isShared={session.device === "shared"}
      isWithHelper={session.helper !== undefined}
    >
      <title>{await pageTitle(locale, title)}</title>
      {session.helper && (
        <>
          <HelperBanner locale={locale} helper={session.helper} />
          <BesideLine locale={locale} place={session.place} />
        </>
      )}
      <h1>{title}</h1>
      {children}
    </PageFrame>
  );
}
