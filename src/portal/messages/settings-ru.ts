// The words of Account settings in Russian.
import { translate } from '../../contract/text.ts'
import { settingsEn } from './settings-en.ts'

export const settingsRu = translate(settingsEn, {
  settings: {
    title: 'Настройки учетной записи',
    users: 'Управление пользователями',
    usersHint: 'Добавление сотрудников, изменение ролей, выдача новых паролей.',
    password: 'Сменить пароль',
    passwordHint: 'Новый пароль для вас. Остальные ваши сеансы завершатся.',
    security: 'Безопасность',
    securityHint: 'Вторые факторы, ключи доступа, коды восстановления и места входа.',
    roles: 'Ваши роли',
    rolesHint: 'Что разрешают ваши роли и чего не разрешают.',
    held: 'У вас есть: {roles}.',
    heldNone: 'У вас нет ролей.',
    signOn: 'Единый вход',
    signOnHint: 'Ваш собственный поставщик входа и его домены.',
    apiKeys: 'Ключи API',
    apiKeysHint: 'Приложения вашей компании, которые пользуются API, и их секреты.',
    authorizations: 'Приложения, которым вы разрешили доступ',
    authorizationsHint:
      'Приложения, которые могут действовать от вашего имени, и как это прекратить.',
  },
})
