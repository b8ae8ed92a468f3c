"""What everybody may import: frozen dataclasses that know nothing else of ours."""
