// The words of single sign-on in Russian.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnRu = translate(signOnEn, {
  signOnPage: {
    title: 'Единый вход',
    lead: 'Ваши сотрудники входят через вашего собственного поставщика OpenID Connect.',
    provider: 'Поставщик',
    redirectUri: 'Адрес возврата',
    redirectHint: 'Зарегистрируйте его у поставщика в точности.',
    issuer: 'Адрес издателя',
    clientId: 'Идентификатор клиента',
    clientSecret: 'Секрет клиента',
    secretHint: 'Пусто: остается сохраненный. Он больше не показывается.',
    state: 'Единый вход',
    off: 'выключен',
    on: 'включен: им можно пользоваться',
    required: 'обязателен: пароли только у глобальных администраторов',
    save: 'Сохранить',
    saved: 'Единый вход сохранен.',
    test: 'Пробный вход',
    tried: 'Последний пробный вход удался, как {subject}.',
    failed: 'Последний пробный вход не удался: {reason}',
    lastFailure: 'Последний неудачный вход: {reason}',
    domains: 'Домены',
    domain: 'Домен',
    addDomain: 'Добавить домен',
    prove: 'Проверить запись',
    remove: 'Удалить {domain}',
    pending: 'Добавьте в {domain} запись TXT: {record}',
    proved: '{domain} подтвержден.',
  },
  signOn: {
    use: 'Использовать единый вход',
    nameFirst: 'Сначала введите имя пользователя.',
  },
})
