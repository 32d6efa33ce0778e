// What the operator's Home says of its queues, in Russian.
import { translate } from '../../contract/text.ts'
import { deskHomeEn } from './desk-home-en.ts'

export const deskHomeRu = translate(deskHomeEn, {
  desk: {
    title: 'Ожидает вас',
    nothing: 'Ничего не ожидает.',
    enrolments: 'Заявки на проверку',
    servedCustomers: 'Импортированные клиенты, которые не приняты',
    imported: 'Импортированные клиенты:',
    importedWaiting: 'ожидают: {count, number}',
    importedTaken: 'приняты: {count, number}',
    importedRefused: 'отклонены: {count, number}',
    directoryChanges: 'Изменения карточек поставщиков, ждущие решения',
    announcementDrafts: 'Неопубликованные объявления',
    deadJobs: 'Остановленные задания',
    failedMails: 'Неотправленные письма',
    setAsideMessages: 'Сообщения поставщикам, которые не удается прочитать',
    suspended: 'Приостановленные организации',
    since: 'самое старое с {date}',
    danger: 'Эта установка настроена небезопасно',
    toSystem: 'Открыть раздел «Система»',
  },
})
