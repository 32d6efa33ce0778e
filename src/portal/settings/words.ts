// The words of Account settings, fetched with its pages.
import { wordsOf } from '../language.tsx'

export const useSettingsText = wordsOf({
  en: async () => (await import('../messages/settings-en.ts')).settingsEn,
  'pt-BR': async () => (await import('../messages/settings-pt-BR.ts')).settingsPtBR,
  es: async () => (await import('../messages/settings-es.ts')).settingsEs,
  ru: async () => (await import('../messages/settings-ru.ts')).settingsRu,
})
