"""What In Limine promises, tried."""
