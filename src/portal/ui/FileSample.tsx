// Lines of a file as an example, each in one piece: they scroll by themselves.

// What scrolls must be reachable by keyboard (WCAG 2.1.1).
const reachable = { tabIndex: 0 }

export function FileSample({ label, text }: { label: string; text: string }) {
  return (
    <section className="file-sample" aria-label={label} {...reachable}>
      <pre>{text}</pre>
    </section>
  )
}
