// What an act of the log is called.
import { activityEn } from '../messages/activity-en.ts'
import { useActivityText } from './words.ts'

type Action = keyof typeof activityEn.actions

export const actionNames = Object.keys(activityEn.actions) as Action[]

const isNamed = (name: string): name is Action => (actionNames as readonly string[]).includes(name)

/** An act of a version that is gone keeps the name it had in the code. */
export function useActionName(): (action: string) => string {
  const t = useActivityText('actions')
  return (action) => (isNamed(action) ? t(action) : action)
}
