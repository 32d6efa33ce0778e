// What is unsafe about an installation and what to do, in Portuguese.
import { translate } from '../text.ts'
import { warningsEn } from './warnings-en.ts'

export const warningsPtBR = translate(warningsEn, {
  warnings: {
    demo_in_public:
      'Empresas de demonstração estão neste banco de dados, e suas senhas estão em um arquivo. Comece com um banco vazio antes que outras pessoas tenham acesso.',
    plain_http:
      'O URL público é http simples: senhas e sessões trafegam legíveis. Coloque TLS à frente e defina TIERLINE_PUBLIC_URL com https.',
    second_factor_optional:
      'Ninguém é obrigado a ter um segundo fator. Defina TIERLINE_MFA como partners ou everyone.',
    not_production:
      'NODE_ENV não é production; dados de demonstração e provedores em endereços privados são permitidos. Defina-o.',
    embedded_in_production:
      'O banco de dados embutido não força a gravação em disco. Use PostgreSQL com DATABASE_URL.',
    key_in_file:
      'A chave secreta está no diretório de dados, ao lado do que ela protege. Defina TIERLINE_SECRET_KEY.',
    no_mail_server:
      'Nenhum servidor de e-mail está definido: os e-mails ficam aqui e ninguém os recebe. Defina SMTP_URL.',
    private_providers:
      'Provedores de logon podem estar em endereços privados desta rede. Defina TIERLINE_PRIVATE_PROVIDERS como off, a menos que precise.',
    heads_stay_inside:
      'As cabeças do log de atividades ficam aqui dentro: quem controla o banco poderia reescrevê-lo. Defina TIERLINE_AUDIT_HEADS.',
    no_recent_backup:
      'Há uma semana nenhum backup é registrado. Faça um, comprove-o e termine o script com tierline record backup.',
    no_trusted_proxy:
      'O URL público é https, mas nenhum proxy é confiável: todos parecem vir do endereço do proxy. Defina TIERLINE_TRUST_PROXY.',
  },
})
