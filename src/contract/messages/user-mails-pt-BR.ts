// What people are told by mail of their own account, in Portuguese of Brazil.
import { translate } from '../text.ts'
import { userMailsEn } from './user-mails-en.ts'

export const userMailsPtBR = translate(userMailsEn, {
  passwordLink: {
    subject: 'Sua conta na {company}',
    text: '{by} adicionou você à {company} no Partner Center. O seu nome de usuário é {userName}.',
    subjectReset: 'Defina uma nova senha para a {company}',
    textReset:
      '{by} redefiniu a sua senha na {company}. A antiga não funciona mais. O seu nome de usuário é {userName}.',
    link: 'Defina a sua senha aqui dentro de {hours} horas; o link funciona uma única vez: {link}',
    unexpected: 'Se você não esperava por isso, fale com um administrador global da sua empresa.',
  },
  passwordKnown: {
    subject: 'Sua conta na {company}',
    text: '{by} adicionou você à {company} no Partner Center em {at}, com o nome de usuário {userName}.',
    subjectReset: 'A sua senha na {company} foi redefinida',
    textReset:
      '{by} redefiniu a senha da sua conta {userName} na {company} em {at}. A antiga não funciona mais.',
    known:
      '{by} viu a senha temporária e a entregará a você. Um administrador conhece essa senha até que você a altere, portanto entre logo e defina a sua própria.',
  },
  rolesChanged: {
    subject: 'As suas funções na {company} mudaram',
    text: '{by} alterou o que você pode fazer na {company}.',
    roles: 'As suas funções agora: {roles}.',
    none: 'Agora você não tem nenhuma função: pode entrar e ver apenas a sua própria conta.',
  },
  globalAdmin: {
    subject: '{user} agora é administrador global da {company}',
    text: '{by} tornou {user} administrador global da {company}. Um administrador global pode fazer tudo, inclusive gerenciar usuários e outros administradores.',
    takeBack:
      'Se isso não estiver certo, altere a função de volta em Configurações da conta > Gerenciamento de usuários.',
  },
  emailChanged: {
    subject: 'O seu endereço de email na {company} mudou',
    text: '{by} alterou o endereço de email da sua conta {userName} na {company} em {at}. As mensagens agora vão para o novo endereço.',
  },
})
