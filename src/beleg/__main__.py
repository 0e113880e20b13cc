"""`python -m beleg` is the command `beleg`."""

from beleg.present.command import main

if __name__ == "__main__":
    main()
