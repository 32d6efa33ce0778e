// Terms that end so many days after they begin.

export const daysAfter = (start: Date, days: number): Date =>
  new Date(start.getTime() + days * 86_400_000)
