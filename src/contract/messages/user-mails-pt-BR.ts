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
  factorReset: {
    subjectAsked: 'Foi pedida a redefinição do segundo fator de {user}',
    askedPerson:
      '{asker} pediu que todos os segundos fatores da sua conta {userName} sejam removidos. Nada mudou ainda.',
    due: 'Isso entra em vigor em {due}, ou antes, quando um segundo administrador confirmar.',
    stop: 'Se não foi você quem pediu, interrompa: entre como sempre, com o seu segundo fator, abra Configurações da conta > Segurança e escolha Interromper a redefinição. Depois avise um administrador global da sua empresa. Esta mensagem não tem link de propósito.',
    asked: '{asker} pediu que todos os segundos fatores de {user} ({userName}) sejam removidos.',
    withdraw:
      'Se isto não estiver certo, retire o pedido em Configurações da conta > Gerenciamento de usuários > {user}.',
    subjectEnded: 'A redefinição do segundo fator de {user} foi cancelada',
    withdrawn:
      '{by} retirou a redefinição que {asker} tinha pedido. Os segundos fatores continuam.',
    stopped:
      '{user} entrou e interrompeu a redefinição que {asker} tinha pedido. Os segundos fatores continuam. Descubra quem a pediu e por quê.',
    lapsed:
      'A redefinição que {asker} tinha pedido não entrou em vigor, porque no fim do prazo já não era permitida. Os segundos fatores continuam.',
    subjectDone: 'O segundo fator de {user} foi redefinido',
    done: 'Todos os segundos fatores de {user} ({userName}) foram removidos, como {asker} tinha pedido. A conta configura um novo na próxima entrada.',
    confirmed: '{by} confirmou.',
  },
  domainWithdrawn: {
    subject: 'O logon único não funciona mais para {domain}',
    text: 'O registro DNS com o qual {company} tinha comprovado que {domain} é seu não foi mais encontrado.',
    effect:
      'Por isso, os nomes de usuário de {domain} não são mais levados ao seu provedor de logon, e ninguém é vinculado por um endereço desse domínio. Quem tem senha pode entrar com ela, a não ser que o logon único seja obrigatório.',
    next: 'Se o domínio ainda é seu, coloque o registro de volta e verifique-o em Configurações da conta > Logon único. Se não é, remova o domínio ali.',
  },
})
