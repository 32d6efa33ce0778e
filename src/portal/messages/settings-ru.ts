// The words of Account settings in Russian.
import { translate } from '../../contract/text.ts'
import { settingsEn } from './settings-en.ts'

export const settingsRu = translate(settingsEn, {
  settings: {
    title: 'Настройки учетной записи',
    password: 'Сменить пароль',
    passwordHint: 'Новый пароль для вас. Остальные ваши сеансы завершатся.',
    roles: 'Ваши роли',
    rolesHint: 'Что разрешают ваши роли и чего не разрешают.',
    held: 'У вас есть: {roles}.',
    heldNone: 'У вас нет ролей.',
  },
})
