let place: Element;

/**
 * Says something above the page, in our own words only. It stands outside of what React takes over; a reader finds
 * it as a landmark, and hears it when it comes.
 */
export function tell(text: string): void {
  if (!place) {
    document.body.insertAdjacentHTML("afterbegin", "<aside class=page role=status>");
    place = document.body.firstElementChild as Element;
  }
  place.innerHTML = `<div class=panel><p>${text}`;
}
