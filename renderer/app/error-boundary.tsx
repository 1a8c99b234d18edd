import { Component, type ReactNode } from 'react'
import { BrokenScreen } from './broken-screen.tsx'

interface ErrorBoundaryProps {
  readonly children: ReactNode
}
interface ErrorBoundaryState {
  readonly message: string | null
}

/**
 * Where bugs end: a screen in words instead of an empty window. What was saved is in the worker's store and
 * unharmed; starting again reads it from there.
 */
export class ErrorBoundary extends Component<ErrorBoundaryProps, ErrorBoundaryState> {
  override state: ErrorBoundaryState = { message: null }

  static getDerivedStateFromError(error: unknown): ErrorBoundaryState {
    return { message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) }
  }

  override componentDidMount(): void {
    window.addEventListener('teduh:bug', this.whenReported)
  }

  override componentWillUnmount(): void {
    window.removeEventListener('teduh:bug', this.whenReported)
  }

  /** Bugs outside of drawing: in the worker, for one. */
  whenReported = (event: Event): void => {
    if (event instanceof CustomEvent) this.setState({ message: String(event.detail) })
  }

  override render(): ReactNode {
    const { message } = this.state
    return message === null ? this.props.children : <BrokenScreen message={message} />
  }
}
