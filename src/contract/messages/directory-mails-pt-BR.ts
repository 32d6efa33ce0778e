// Mails of the provider directory, in Brazilian Portuguese.
import { translate } from '../text.ts'
import { directoryMailsEn } from './directory-mails-en.ts'

export const directoryMailsPtBR = translate(directoryMailsEn, {
  contact: {
    subject: 'Uma mensagem do diretório de provedores',
    text: 'Alguém escreveu para {provider} na página pública do diretório de provedores.',
    from: 'Nome: {name}\nEmpresa: {company}\nE-mail: {email}',
    unproven:
      'Ninguém verificou quem escreveu: o nome, a empresa e o endereço são os que foram digitados.',
    next: 'Responda ao endereço acima. Para vender em conjunto, envie uma solicitação de parceria pelo Partner Center: nada fica vinculado até que a outra empresa a aceite.',
  },
  approved: {
    subject: 'Sua ficha no diretório de provedores mudou',
    text: 'O operador do programa aprovou a mudança que a sua empresa pediu. O diretório já a mostra.',
    next: 'Veja a ficha em Configurações da conta > Ficha no diretório de provedores.',
  },
  declined: {
    subject: 'Sua ficha no diretório de provedores fica como está',
    text: 'O operador do programa recusou a mudança que a sua empresa pediu, por este motivo:',
    next: 'Você pode pedir de novo em Configurações da conta > Ficha no diretório de provedores.',
  },
})
