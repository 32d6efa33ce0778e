// What the primary contact of an enrolment is told of its review, in Brazilian Portuguese.
import { translate } from '../text.ts'
import { reviewMailsEn } from './review-mails-en.ts'

export const reviewMailsPtBR = translate(reviewMailsEn, {
  common: {
    email: 'Trata-se desta verificação: o endereço de e-mail do contato principal.',
    employment:
      'Trata-se desta verificação: que o domínio do endereço do contato principal pertence à empresa.',
    business: 'Trata-se desta verificação: o nome e o endereço legais da empresa.',
    where: 'Situação da inscrição: {url}',
  },
  review_began: {
    subject: 'A análise de {company} começou',
    text: 'O contato principal confirmou o endereço; o operador do programa agora analisa a inscrição de {company}.',
    next: 'Isso costuma levar vários dias. Você será avisado de cada mudança.',
  },
  disowned: {
    subject: 'O endereço do contato principal de {company} não foi confirmado',
    text: 'Quem lê o endereço do contato principal de {company} disse que ele não é da empresa ou que ninguém ali fez a inscrição. A inscrição fica parada até que outro contato principal seja indicado.',
    next: 'Entre, indique outro contato principal e envie a inscrição novamente.',
  },
  asked: {
    subject: 'O operador do programa precisa de mais informações de {company}',
    text: 'Antes que a inscrição de {company} possa prosseguir, o operador do programa pede:',
    next: 'Entre, corrija o que for preciso ou adicione documentos e envie a inscrição novamente. Só o que mudar será verificado de novo.',
  },
  check_asks: {
    subject: 'Uma verificação de {company} precisa de algo de você',
    text: 'O operador do programa não pôde concluir uma das verificações da inscrição de {company}.',
    next: 'Entre, corrija o que for preciso ou adicione documentos e envie a inscrição novamente. Só o que mudar será verificado de novo.',
  },
  check_verified: {
    subject: 'Uma verificação de {company} foi aprovada',
    text: 'Uma das verificações de {company} está concluída com êxito.',
    next: 'Você não precisa fazer nada. Entre para ver a situação das outras verificações.',
  },
  check_rejected: {
    subject: 'Uma verificação de {company} não foi aprovada',
    text: 'O operador do programa não aprovou uma das verificações de {company}.',
    next: 'Ainda não há decisão sobre o conjunto. Entre para ver a situação das verificações.',
  },
  withdrawn: {
    subject: 'A inscrição de {company} foi retirada',
    text: 'Quem fez a inscrição de {company} a retirou. O link para confirmar o endereço não funciona mais.',
    next: 'Você não precisa fazer nada. Se ela for enviada novamente, o contato principal receberá um novo link.',
  },
  change_withdrawn: {
    subject: 'A alteração das informações legais de {company} foi retirada',
    text: '{company} retirou a alteração de suas informações legais.',
    next: 'O que foi autorizado antes continua válido. Você não precisa fazer nada.',
  },
  authorized: {
    subject: '{company} agora é um revendedor indireto',
    text: 'O operador do programa aprovou a inscrição de {company}. A empresa agora é um revendedor indireto no programa.',
    next: 'Quem fez a inscrição entra como antes, com o mesmo nome de usuário, e agora é Administrador global e Agente administrador. Próximos passos: assinar o contrato de parceiro, se houver, conferir as funções em Gerenciamento de usuários e encontrar um provedor indireto.',
  },
  rejected: {
    subject: 'A inscrição de {company} não foi aprovada',
    text: 'O operador do programa não aprovou a inscrição de {company}. O motivo:',
    next: 'Você pode corrigir a inscrição e enviá-la novamente. Só o que mudar será verificado de novo.',
  },
  change_accepted: {
    subject: 'As novas informações legais de {company} foram aceitas',
    text: 'O operador do programa verificou e aceitou as novas informações legais de {company}.',
    next: 'Elas agora aparecem onde quer que o nome da empresa esteja.',
  },
  change_rejected: {
    subject: 'As novas informações legais de {company} não foram aceitas',
    text: 'O operador do programa não aceitou as novas informações legais de {company}. O motivo:',
    next: 'O que foi autorizado antes continua válido e sua empresa segue trabalhando. Você pode corrigir a alteração e enviá-la novamente ou desistir dela.',
  },
})
