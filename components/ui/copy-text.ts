/**
 * Copies text and says whether it worked. `near` is an element on the page, beside which the old way may put its textarea: inside an
 * open dialog nothing else can take the cursor.
 */
export async function copyText(text: string, near: HTMLElement) {
  // Browsers hide navigator.clipboard on plain HTTP, which is how many intranets serve this.
  if (!window.isSecureContext) return copyTheOldWay(text, near);
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copyTheOldWay(text, near);
  }
}

function copyTheOldWay(text: string, near: HTMLElement) {
  const box = document.createElement("textarea");
  box.value = text;
  box.readOnly = true;
  box.className = "sr-only";
  near.after(box);
  box.select();
  const copied = document.execCommand("copy");
  box.remove();
  near.focus();
  return copied;
}
