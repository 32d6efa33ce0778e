// Plain text to the clipboard, also where the page is served without https.
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyBySelection(text)
  }
}

// `navigator.clipboard` exists in secure contexts only; the old command is the way left over plain http.
function copyBySelection(text: string): boolean {
  const area = document.createElement('textarea')
  const opener = document.activeElement
  area.value = text
  area.className = 'off-screen'
  // Inside an open dialog, focus may not leave it.
  const host = opener?.closest('[role=dialog], [role=alertdialog]') ?? document.body
  host.append(area)
  area.select()
  const copied = document.execCommand('copy')
  area.remove()
  if (opener instanceof HTMLElement) opener.focus()
  return copied
}
