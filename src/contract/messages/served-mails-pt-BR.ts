// What a customer's admins are told by mail when a partner that served it elsewhere finds it here, in Portuguese.
import { translate } from '../text.ts'
import { servedMailsEn } from './served-mails-en.ts'

export const servedMailsPtBR = translate(servedMailsEn, {
  takenIn: {
    subject: '{partner} agora trabalha com {customer}',
    text: '{partner} já atendia {customer} antes de entrar no programa. O operador do programa transferiu essa relação, por isso {partner} agora tem um relacionamento com {customer}.',
    sells:
      '{partner} vê o nome, o domínio e o perfil de cobrança de {customer}. Pode enviar pedidos para {customer} e gerenciar as assinaturas que vendeu a ela.',
    serves:
      '{partner} vê o nome, o domínio e o perfil de cobrança de {customer}, além das assinaturas que {customer} tem por meio dessa empresa.',
    noAdmin:
      'Não tem administração delegada: não pode ver seus usuários nem redefinir as senhas deles.',
    where:
      'Relacionamentos de parceiro lista todos os parceiros de {customer} e os direitos de cada um. Se você não conhece {partner}, fale com o operador do programa.',
    noPassword:
      'Sua conta ainda não tem senha. O operador do programa fornece o link com o qual você a define.',
  },
})
