/** Lets every page of this device know that something is kept here, without saying what. */
export function markUsed(): void {
  try {
    localStorage.setItem("paso", "");
  } catch {
    // The pages of a draft know it by their address.
  }
}

export function unmarkUsed(): void {
  try {
    localStorage.removeItem("paso");
    sessionStorage.clear();
  } catch {
    // Refused storage holds nothing.
  }
}
