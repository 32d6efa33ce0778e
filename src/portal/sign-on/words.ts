// The words of the settings of single sign-on, fetched with their page.
import { wordsOf } from '../language.tsx'

export const useSignOnSettingsText = wordsOf({
  en: async () => (await import('../messages/sign-on-settings-en.ts')).signOnSettingsEn,
  'pt-BR': async () => (await import('../messages/sign-on-settings-pt-BR.ts')).signOnSettingsPtBR,
  es: async () => (await import('../messages/sign-on-settings-es.ts')).signOnSettingsEs,
  ru: async () => (await import('../messages/sign-on-settings-ru.ts')).signOnSettingsRu,
})
