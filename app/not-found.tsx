/** The front answers with its own page (server/front/error-page.ts); Next's would travel in the data of every page. */
export default function NotFound() {
  return null;
}
