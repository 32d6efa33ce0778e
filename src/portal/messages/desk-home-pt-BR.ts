// What the operator's Home says of its queues, in Portuguese.
import { translate } from '../../contract/text.ts'
import { deskHomeEn } from './desk-home-en.ts'

export const deskHomePtBR = translate(deskHomeEn, {
  desk: {
    title: 'Aguardando você',
    nothing: 'Nada aguarda você.',
    enrolments: 'Inscrições para analisar',
    servedCustomers: 'Clientes importados não assumidos',
    imported: 'Clientes importados:',
    importedWaiting: '{count, number} aguardando',
    importedTaken: '{count, plural, one {# assumido} other {# assumidos}}',
    importedRefused: '{count, plural, one {# recusado} other {# recusados}}',
    directoryChanges: 'Alterações de fichas do diretório a decidir',
    announcementDrafts: 'Anúncios ainda não publicados',
    deadJobs: 'Trabalhos abandonados',
    failedMails: 'E-mails com falha',
    setAsideMessages: 'Mensagens a provedores que não podem ser lidas',
    suspended: 'Empresas suspensas',
    since: 'o mais antigo desde {date}',
    danger: 'Esta instalação está configurada de modo perigoso',
    toSystem: 'Ver Sistema',
  },
})
