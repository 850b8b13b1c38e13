import type { ReactNode } from "react";
import type { Direction } from "#app/_i18n/locales.ts";
import "../paso.css";
import { pageScript } from "./page-script.ts";

/** The document itself. The script is small, plain and first: what it guards must not wait for React. */
export function HtmlPage({ lang, dir, children }: { lang: string; dir: Direction; children: ReactNode }) {
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta name="color-scheme" content="light dark" />
        <meta name="format-detection" content="telephone=no" />
        {/* No icon: it would cost a request, and a tab that shows nothing gives nobody away. */}
        <link rel="icon" href="data:," />
        {/* biome-ignore lint/security/noDangerouslySetInnerHtml: our own constant, allowed by its hash */}
        <script dangerouslySetInnerHTML={{ __html: pageScript }} />
      </head>
      <body>{children}</body>
    </html>
  );
}
