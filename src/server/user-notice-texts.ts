// What people are told of accounts of their own organization, in one language.
import { catalogues } from '../contract/messages.ts'
import { format } from '../contract/text.ts'
import { userMails } from '../contract/user-mails.ts'
import type { Language } from '../domain/organization.ts'
import { momentOf, type Notice, type Of, oneLine } from './notice.ts'

export function passwordKnownNotice(language: Language, event: Of<'user.password_known'>): Notice {
  const texts = userMails[language].passwordKnown
  const [by, company] = [oneLine(event.byName), oneLine(event.companyName)]
  const { userName, isNew } = event
  const at = momentOf(language, event.at)
  return {
    subject: format(language, texts, isNew ? 'subject' : 'subjectReset', { company }),
    paragraphs: [
      format(language, texts, isNew ? 'text' : 'textReset', { by, company, at, userName }),
      format(language, texts, 'known', { by }),
      unexpected(language),
    ],
  }
}

export function rolesChangedNotice(language: Language, event: Of<'user.roles_changed'>): Notice {
  const texts = userMails[language].rolesChanged
  const [by, company] = [oneLine(event.byName), oneLine(event.companyName)]
  const names = event.roles.map((role) => catalogues[language].roles[role])
  return {
    subject: format(language, texts, 'subject', { company }),
    paragraphs: [
      format(language, texts, 'text', { by, company }),
      names.length === 0
        ? format(language, texts, 'none')
        : format(language, texts, 'roles', { roles: names.join(', ') }),
      unexpected(language),
    ],
  }
}

export function globalAdminNotice(language: Language, event: Of<'user.roles_changed'>): Notice {
  const texts = userMails[language].globalAdmin
  const [by, company] = [oneLine(event.byName), oneLine(event.companyName)]
  const user = oneLine(event.userFullName)
  return {
    subject: format(language, texts, 'subject', { user, company }),
    paragraphs: [
      format(language, texts, 'text', { by, user, company }),
      format(language, texts, 'takeBack'),
    ],
  }
}

export function emailChangedNotice(language: Language, event: Of<'user.email_changed'>): Notice {
  const texts = userMails[language].emailChanged
  const [by, company] = [oneLine(event.byName), oneLine(event.companyName)]
  const { userName } = event
  const at = momentOf(language, event.at)
  return {
    subject: format(language, texts, 'subject', { company }),
    paragraphs: [
      format(language, texts, 'text', { by, company, userName, at }),
      unexpected(language),
    ],
  }
}

const unexpected = (language: Language): string =>
  format(language, userMails[language].passwordLink, 'unexpected')
