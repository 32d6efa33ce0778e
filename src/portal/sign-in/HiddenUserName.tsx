// Lets password managers file a new password under the right name.
export function HiddenUserName({ value }: { value: string }) {
  return <input type="text" name="username" autoComplete="username" value={value} readOnly hidden />
}
