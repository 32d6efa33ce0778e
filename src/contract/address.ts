// A postal address as the original spells it.
import { Type } from 'typebox'

export const textUpTo = (longest: number) => Type.String({ minLength: 1, maxLength: longest })

export const address = Type.Object({
  country: Type.String({ pattern: '^[A-Za-z]{2}$' }),
  region: Type.Optional(Type.String({ maxLength: 100 })),
  city: textUpTo(100),
  state: Type.Optional(Type.String({ maxLength: 100 })),
  addressLine1: textUpTo(200),
  addressLine2: Type.Optional(Type.String({ maxLength: 200 })),
  postalCode: Type.Optional(Type.String({ maxLength: 20 })),
  firstName: textUpTo(50),
  lastName: textUpTo(50),
  phoneNumber: Type.Optional(Type.String({ maxLength: 40 })),
})
