// What bodies hold: the secret that a reply shows, and what a request must not.

/** The secret of a field that shows one: a link's fragment, a password, the password in a group, or the first of several. */
export function secretIn(field: unknown): string {
  if (Array.isArray(field)) return secretIn(field[0])
  const text = typeof field === 'string' ? field : (field as { password?: string }).password
  return text?.split('#').at(-1) ?? ''
}

/** The good body with each field in turn replaced by something of another type. */
export function mangled(body: unknown): string[] {
  if (typeof body !== 'object' || body === null) return []
  return Object.keys(body).flatMap((name) =>
    [{ a: 1 }, ['x', 'y']].map((wrong) => JSON.stringify({ ...body, [name]: wrong })),
  )
}
