// What the operator's Home says of its queues, in Spanish.
import { translate } from '../../contract/text.ts'
import { deskHomeEn } from './desk-home-en.ts'

export const deskHomeEs = translate(deskHomeEn, {
  desk: {
    title: 'Pendiente de usted',
    nothing: 'No hay nada pendiente.',
    enrolments: 'Inscripciones por revisar',
    servedCustomers: 'Clientes importados no asumidos',
    imported: 'Clientes importados:',
    importedWaiting: '{count, number} en espera',
    importedTaken: '{count, plural, one {# asumido} other {# asumidos}}',
    importedRefused: '{count, plural, one {# rechazado} other {# rechazados}}',
    directoryChanges: 'Cambios de fichas del directorio por decidir',
    announcementDrafts: 'Anuncios aún sin publicar',
    deadJobs: 'Trabajos abandonados',
    failedMails: 'Correos con error',
    setAsideMessages: 'Mensajes a proveedores que no se pueden leer',
    suspended: 'Empresas suspendidas',
    since: 'el más antiguo desde el {date}',
    danger: 'Esta instalación está configurada de forma peligrosa',
    toSystem: 'Ver Sistema',
  },
})
