// What a company's admins are told by mail of its suspension and its new name, in Portuguese.
import { translate } from '../text.ts'
import { standingMailsEn } from './standing-mails-en.ts'

export const standingMailsPtBR = translate(standingMailsEn, {
  suspended: {
    subject: '{company} está suspensa',
    text: 'O operador do programa suspendeu a conta da empresa {company}. Motivo: {reason}.',
    overdue: 'há um valor em atraso',
    abuse: 'abuso significativo',
    profile: 'o perfil da empresa não passou nas verificações',
    other: 'outro, explicado abaixo',
    effect:
      'O que você vendeu continua, e você ainda pode administrá-lo: clientes, usuários, licenças e assinaturas existentes. Até o fim da suspensão você não pode adicionar clientes, fazer pedidos, mudar quantidades para mais ou para menos, creditar um revendedor nem pedir ou aceitar parcerias.',
    next: 'Resolva a questão com o operador do programa. Ele então restabelece a conta e tudo volta a funcionar imediatamente.',
  },
  reinstated: {
    subject: '{company} foi restabelecida',
    text: 'O operador do programa encerrou a suspensão da empresa {company}. Tudo funciona de novo.',
  },
  renamed: {
    subject: '{company} é o novo nome de {before}',
    text: 'O operador do programa alterou o nome legal de {before} para {company}. A partir de agora parceiros e clientes veem o novo nome; pedidos, convites e o que já terminou mantêm o nome que tinham.',
    next: 'Se este não for o nome da sua empresa, escreva imediatamente ao operador do programa.',
  },
})
