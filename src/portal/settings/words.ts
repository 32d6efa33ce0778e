// The words of Account settings, fetched with its pages.
import { wordsOf } from '../language.tsx'

export const useSettingsText = wordsOf({
  en: async () => ({
    ...(await import('../messages/settings-en.ts')).settingsEn,
    ...(await import('../messages/applications-en.ts')).applicationsEn,
    ...(await import('../messages/users-en.ts')).usersEn,
  }),
  'pt-BR': async () => ({
    ...(await import('../messages/settings-pt-BR.ts')).settingsPtBR,
    ...(await import('../messages/applications-pt-BR.ts')).applicationsPtBR,
    ...(await import('../messages/users-pt-BR.ts')).usersPtBR,
  }),
  es: async () => ({
    ...(await import('../messages/settings-es.ts')).settingsEs,
    ...(await import('../messages/applications-es.ts')).applicationsEs,
    ...(await import('../messages/users-es.ts')).usersEs,
  }),
  ru: async () => ({
    ...(await import('../messages/settings-ru.ts')).settingsRu,
    ...(await import('../messages/applications-ru.ts')).applicationsRu,
    ...(await import('../messages/users-ru.ts')).usersRu,
  }),
})
