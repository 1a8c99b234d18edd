import { Component, type ReactNode } from 'react'
import { BrokenScreen } from './broken-screen.tsx'
import { type BugReport, bugMessage } from './bug-report.ts'

interface ErrorBoundaryProps {
  readonly children: ReactNode
  readonly bugs: BugReport
  /** Told of what broke while drawing; the rest is told where it is heard. */
  readonly onCaught: (error: unknown) => void
}
interface ErrorBoundaryState {
  readonly message: string | null
}

/**
 * Where bugs end: a screen in words instead of an empty window. What was saved is in the worker's store and
 * unharmed; starting again reads it from there.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  // One that was reported before this was mounted is no less a bug.
  override state: ErrorBoundaryState = { message: this.props.bugs.first() }
  private stop = (): void => undefined

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: bugMessage(error) }
  }

  override componentDidCatch(error: unknown): void {
    this.props.onCaught(error)
  }

  override componentDidMount(): void {
    const { bugs } = this.props
    const follow = (): void => this.setState({ message: bugs.first() })
    this.stop = bugs.subscribe(follow)
    // Between drawing and mounting nobody listened.
    if (bugs.first() !== null) follow()
  }

  override componentWillUnmount(): void {
    this.stop()
  }

  override render(): ReactNode {
    const { message } = this.state
    return message === null ? this.props.children : <BrokenScreen message={message} />
  }
}
