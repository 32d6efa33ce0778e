// The words of single sign-on in Russian.
import { translate } from '../../contract/text.ts'
import { signOnEn } from './sign-on-en.ts'

export const signOnRu = translate(signOnEn, {
  signOn: {
    use: 'Использовать единый вход',
    nameFirst: 'Сначала введите имя пользователя.',
    signedOut: 'Здесь вы вышли. У поставщика вашей организации ваш сеанс еще открыт.',
    signOutThere: 'Выйти и там',
  },
})
