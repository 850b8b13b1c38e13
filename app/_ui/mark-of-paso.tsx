/** Three steps: decoration beside the name. */
export function MarkOfPaso() {
  return (
    <svg aria-hidden="true" focusable="false" viewBox="0 0 24 24" width="24" height="24" fill="currentColor">
      <path d="M2 16h20v5H2zM8 9.5h14v5H8zM14 3h8v5h-8z" />
    </svg>
  );
}
